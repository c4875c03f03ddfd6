// Three hundred made-up county files below the national rules, with provinces, cities and towns.
import { readdirSync, readFileSync } from 'node:fs';

const rules = new URL('../rules/', import.meta.url);
const name = (en) => ({ 'zh-Hant': en, 'zh-Hans': en, en });
const code = (...digits) => digits.map((each) => String(each).padStart(2, '0')).join('');

/** Texts of rule files by id; `towns` adds a layer below each county. */
export function countyTexts(counties, { towns }) {
  const texts = new Map();
  for (const file of readdirSync(new URL('100000/', rules))) {
    const id = `100000/${file.slice(0, -'.json'.length)}`;
    texts.set(id, readFileSync(new URL(`100000/${file}`, rules), 'utf8'));
  }
  const put = (region, above, parameters) => {
    const cite = [{ document: 'notice' }];
    const documents = { notice: { title: name('notice'), mark: 'unverified' } };
    const head = {
      format: 1,
      region,
      name: name(region),
      above,
      from: '2025-07-01',
      cite,
      documents,
    };
    texts.set(`${region}/2025-07-01`, JSON.stringify({ ...head, parameters }, null, 2));
  };
  let made = 0;
  for (let province = 21; made < counties; province++) {
    put(code(province, 0, 0), '100000', {});
    for (let city = 1; city <= 3; city++) {
      put(code(province, city, 0), code(province, 0, 0), {
        'dibao.payment': { values: { urban: 'gap', rural: 'gap' } },
      });
      for (let county = 1; county <= 10 && made < counties; county++, made++) {
        const region = code(province, city, county);
        put(region, code(province, city, 0), {
          'dibao.standard': { values: { urban: 700 + county, rural: 600 + county } },
          'property.financialMonths': { value: 24 },
        });
        if (towns) put(`${region}001`, region, {});
      }
    }
  }
  return texts;
}
