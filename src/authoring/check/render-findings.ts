import type { Language, Localized } from '../../base/language.js';
import { allMessages } from '../../messages/all.js';
import { type Finding, renderFinding, type Severity } from './finding.js';

/** How findings are written: for people, for programs, for code scanning, for a pull request. */
export const findingFormats = ['text', 'json', 'sarif', 'github'] as const;
/** Formats findings are written in. */
export type FindingFormat = (typeof findingFormats)[number];

/**
 * Findings as text.
 *
 * @param format - `text` for people; `json` with the message in the language asked for; `sarif`
 * (2.1.0) for code scanning; `github` for annotations of a workflow
 * @param version - of the program, which `sarif` names
 */
export function renderFindings(
  findings: readonly Finding[],
  format: FindingFormat,
  lang: Language,
  version = '',
): string {
  switch (format) {
    case 'text':
      return textOf(findings, lang);
    case 'json':
      return `${JSON.stringify({ counts: countsOf(findings), findings: told(findings, lang) }, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifOf(findings, lang, version), null, 2)}\n`;
    case 'github':
      return findings.map((finding) => annotation(finding, lang)).join('');
  }
}

function told(findings: readonly Finding[], lang: Language) {
  return findings.map((finding) => ({ ...finding, message: renderFinding(finding, lang) }));
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return { error: of('error'), warning: of('warning'), hint: of('hint') };
}

/** One paragraph for each finding, file by file, and how many there are. */
function textOf(findings: readonly Finding[], lang: Language): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      lines.push(...(lines.length === 0 ? [] : ['']), file);
    }
    const { line = 1, column = 1, severity, code } = finding;
    const place = `${line}:${column}`.padEnd(9);
    lines.push(`  ${place} ${words[severity][lang]}  ${renderFinding(finding, lang)} [${code}]`);
  }
  const { error, warning, hint } = countsOf(findings);
  const summary = (findings.length === 0 ? words.clean : words.summary)[lang]
    .replace('{errors}', String(error))
    .replace('{warnings}', String(warning))
    .replace('{hints}', String(hint));
  return `${[...lines, ...(lines.length === 0 ? [] : ['']), summary].join('\n')}\n`;
}

const levels = { error: 'error', warning: 'warning', hint: 'note' } as const;

function sarifOf(findings: readonly Finding[], lang: Language, version: string) {
  const messages: Readonly<Record<string, Localized>> = allMessages;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'doudi',
            version,
            rules: codes.map((id) => ({
              id,
              shortDescription: { text: messages[id]?.[lang] ?? id },
            })),
          },
        },
        results: findings.map((finding) => {
          const { code, severity, file, line = 1, column = 1, pointer } = finding;
          return {
            ruleId: code,
            level: levels[severity],
            message: { text: renderFinding(finding, lang) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(file) },
                  region: { startLine: line, startColumn: column },
                },
                logicalLocations: [{ fullyQualifiedName: pointer }],
              },
            ],
          };
        }),
      },
    ],
  };
}

const commands = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** A workflow command of GitHub Actions, which escapes by per cent. */
function annotation(finding: Finding, lang: Language): string {
  const { severity, file, line = 1, column = 1, code } = finding;
  const data = escaped(renderFinding(finding, lang));
  const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${commands[severity]} ${place}::${data}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const words = {
  error: { 'zh-Hant': '錯誤', 'zh-Hans': '错误', en: 'error  ' },
  warning: { 'zh-Hant': '注意', 'zh-Hans': '注意', en: 'warning' },
  hint: { 'zh-Hant': '提示', 'zh-Hans': '提示', en: 'hint   ' },
  clean: {
    'zh-Hant': '沒有發現問題。',
    'zh-Hans': '没有发现问题。',
    en: 'Nothing to remark on.',
  },
  summary: {
    'zh-Hant': '錯誤 {errors}，注意 {warnings}，提示 {hints}。',
    'zh-Hans': '错误 {errors}，注意 {warnings}，提示 {hints}。',
    en: '{errors} errors, {warnings} warnings, {hints} hints.',
  },
} as const satisfies Readonly<Record<Severity | 'clean' | 'summary', Localized>>;
