/**
 * The search of a page: it shows the rules and rows in which every word of the box stands. It is
 * text of the page and not run here; without it the page shows everything and no box.
 */
export const pageScript = `
(function () {
  var find = document.querySelector('.find');
  var box = find.querySelector('input');
  var told = find.querySelector('output');
  var sections = Array.prototype.slice.call(document.querySelectorAll('main section'));
  function matches(element, words) {
    var said = element.textContent.toLowerCase();
    return words.every(function (word) { return said.indexOf(word) >= 0; });
  }
  find.hidden = false;
  box.addEventListener('input', function () {
    var words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var count = 0;
    sections.forEach(function (section) {
      var own = 0;
      section.querySelectorAll('article, section > .wide tbody tr').forEach(function (part) {
        var shown = matches(part, words);
        part.hidden = !shown;
        if (shown) own += 1;
        var link = part.id && document.querySelector('nav a[href="#' + CSS.escape(part.id) + '"]');
        if (link) link.parentNode.hidden = !shown;
      });
      section.hidden = own === 0 && words.length > 0;
      count += own;
    });
    document.querySelectorAll('nav details').forEach(function (list) { list.open = words.length > 0; });
    told.textContent = words.length === 0 ? '' : told.getAttribute('data-text').replace('{count}', count);
  });
})();`;
