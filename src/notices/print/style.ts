/** Looks of a notice: an official paper on screen and on A4, without anything from elsewhere. */
export const style = `
@page { size: A4; margin: 24mm 22mm 22mm; }
* { box-sizing: border-box; }
html { background: #e9e9e6; }
body { margin: 0; color: #111; font: 11.5pt/1.65 FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif CJK TC", "Songti SC", SimSun, PMingLiU, serif; }
:lang(zh-Hant) body, body:lang(zh-Hant) { font-family: "Noto Serif CJK TC", "Songti TC", PMingLiU, FangSong, serif; }
body:lang(en) { font-family: "Noto Serif", "Times New Roman", "Noto Serif CJK SC", serif; }
main, aside { max-width: 210mm; margin: 8mm auto; padding: 20mm 22mm; background: #fff; }
h1, h2, .authority, th, caption { font-family: SimHei, "Noto Sans CJK SC", "Noto Sans CJK TC", "Heiti SC", "Microsoft YaHei", sans-serif; }
body:lang(en) :is(h1, h2, .authority, th, caption) { font-family: "Noto Sans", Arial, "Noto Sans CJK SC", sans-serif; }
header { text-align: center; margin-bottom: 7mm; }
.authority { margin: 0 0 3mm; padding-bottom: 3mm; border-bottom: 1.5pt solid #b3261e; color: #b3261e; font-size: 17pt; font-weight: 700; letter-spacing: .08em; }
body:lang(en) .authority { letter-spacing: 0; }
h1 { margin: 6mm 0 2mm; font-size: 17pt; line-height: 1.35; }
.number { margin: 0; }
.salutation { margin: 0; font-weight: 700; }
.lead { margin: 1mm 0 5mm; text-indent: 2em; }
body:lang(en) .lead { text-indent: 0; }
h2 { margin: 6mm 0 2mm; font-size: 12pt; break-after: avoid; }
p { margin: 1.5mm 0; }
table { width: 100%; margin: 2mm 0 3mm; border-collapse: collapse; font-size: 10.5pt; line-height: 1.5; }
caption { padding: 0 0 1mm; text-align: left; font-size: 10.5pt; }
th, td { padding: 1mm 2mm; border: .5pt solid #777; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f3f3f0; font-weight: 600; }
thead { display: table-header-group; }
thead th { white-space: nowrap; }
tr { break-inside: avoid; }
.pairs th { width: 26%; }
th.figure, td.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.total td { font-weight: 700; }
ul { margin: 1mm 0 2mm; padding-left: 1.4em; }
ul ul { margin: 0; color: #333; }
li { margin: .6mm 0; }
footer { margin-top: 12mm; text-align: right; break-inside: avoid; }
footer p { margin: 1mm 0; }
.seal { color: #777; }
aside { padding: 6mm 22mm; border-left: 3mm solid #c9a227; font-size: 10pt; }
aside h2 { margin-top: 0; }
@media print {
  html { background: none; }
  main { max-width: none; margin: 0; padding: 0; }
  aside { display: none; }
}
@media (max-width: 190mm) { main, aside { padding: 8mm 6mm; } thead th, .figure { white-space: normal; } }
`.trim();
