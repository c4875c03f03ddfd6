import { type Localized, text } from '../../base/language.js';

/** Texts of a rule file that is to be filled in. */
export const newCountyTexts = {
  file: text(
    '逐項填寫 parameters，每填一項，刪去或改寫該項的 note；查不到的留著不填，在 note 中寫明查過何處。填完用 doudi check 檢查。',
    '逐项填写 parameters，每填一项，删去或改写该项的 note；查不到的留着不填，在 note 中写明查过何处。填完用 doudi check 检查。',
    'Fill in the parameters one by one and then take out or reword their notes; leave what was not found open and say in the note where you looked. Run doudi check when done.',
  ),
  title: text('（填寫當地文件的標題）', '（填写当地文件的标题）', '(title of the local document)'),
  document: text(
    '填寫文號、發文機關和網址；與原件逐字核對後，mark 改為 verified。幾份文件的，各立一項，在參數的 cite 中引用。',
    '填写文号、发文机关和网址；与原件逐字核对后，mark 改为 verified。几份文件的，各立一项，在参数的 cite 中引用。',
    'Fill in number, issuer and address; mark it verified once it was compared with the original word by word. Give each further document an entry of its own and cite it from the parameter.',
  ),
  meaning: text('{value}。', '{value}。', '{value}.'),
  unit: text('單位：{value}。', '单位：{value}。', 'Unit: {value}.'),
  range: text('允許範圍：{value}。', '允许范围：{value}。', 'Lawful range: {value}.'),
  setBy: text('由{value}確定。', '由{value}确定。', 'Set by: {value}.'),
  published: text('多見於：{value}。', '多见于：{value}。', 'Usually published in: {value}.'),
  write: text('寫作：{value}。', '写作：{value}。', 'Write: {value}.'),
} as const satisfies Readonly<Record<string, Localized>>;
