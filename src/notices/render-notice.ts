import { RulesError } from '../base/errors.js';
import type { Explanation } from '../determination/explanation/step.js';
import type { Determination } from '../determination/result.js';
import type { NoticesCode } from '../messages/notices.js';
import type { Resolved } from '../rulefile/resolved.js';
import { checkOrder } from './check-order.js';
import { Matter } from './matter.js';
import type { NoticeKind, NoticeOrder } from './order.js';
import type { NoticePage, Section } from './page.js';
import { printHtml } from './print/html.js';
import { printMarkdown } from './print/markdown.js';
import { amountsSection, comparedBlocks } from './sections/amounts.js';
import { changeSection } from './sections/change.js';
import { checksSection } from './sections/checks.js';
import { decisionSection, leadOf } from './sections/decision.js';
import { factsSection } from './sections/facts.js';
import { missingSection, waitingSection } from './sections/missing.js';
import { reasonsSection } from './sections/reasons.js';
import { relationsSection } from './sections/relations.js';
import { hearingSection, remediesSection } from './sections/remedies.js';

/**
 * The written decision (告知書) on one outcome, as Markdown or as a self-contained HTML page that
 * prints on A4: a grant, a refusal, a change, an end, or what is still needed before any of these.
 * It says who decides and what, the findings with their articles, the facts relied on and how each
 * is known, how the amount was reached, from which month, and how to object by the rules in force.
 * Everything from outside is escaped; no day is taken from a clock.
 *
 * @param determination - the determination the outcome stands in
 * @param explanation - the explanation of that outcome, of the same household, rules and day
 * @param resolved - the rules of both, which say when payment starts and how to object
 * @throws RulesError `notices/empty-field`, `notices/bad-date`, `notices/not-the-same-case`,
 * `notices/not-in-force`, `notices/previous-needed`, `notices/previous-unreadable`,
 * `notices/nothing-changed`, `notices/kind-does-not-fit`
 */
export function renderNotice(
  determination: Determination,
  explanation: Explanation,
  resolved: Resolved,
  order: NoticeOrder,
): string {
  checkOrder(order);
  checkCase(determination, explanation, resolved);
  const page = pageOf(new Matter(determination, explanation, resolved, order));
  return order.format === 'html' ? printHtml(page) : printMarkdown(page);
}

function checkCase(
  determination: Determination,
  { outcome, region, asOf, household }: Explanation,
  resolved: Resolved,
): void {
  const { programme, subject, status } = outcome;
  const found = determination.outcomes.find(
    (each) => each.programme === programme && each.subject === subject,
  );
  const isSame =
    found?.status === status &&
    [region, asOf].join() === [determination.region, determination.asOf].join() &&
    household === determination.household &&
    resolved.hash === determination.rulesHash;
  if (isSame) return;
  const code: NoticesCode = 'notices/not-the-same-case';
  const params = { programme, subject: subject ?? '' };
  throw new RulesError([{ code, pointer: '', params }], 'Not one case.');
}

/** Sections in the order in which one wants to read them. */
const sectionsOf: Readonly<Record<NoticeKind, readonly ((matter: Matter) => Section)[]>> = {
  grant: [
    ...[decisionSection, reasonsSection, factsSection, amountsSection, relationsSection],
    remediesSection,
  ],
  refusal: [
    ...[decisionSection, reasonsSection, relationsSection, incomeSection, factsSection],
    remediesSection,
  ],
  change: [
    ...[decisionSection, changeSection, reasonsSection, factsSection, amountsSection],
    ...[relationsSection, hearingSection, remediesSection],
  ],
  end: [
    ...[decisionSection, reasonsSection, changeSection, relationsSection, incomeSection],
    ...[factsSection, hearingSection, remediesSection],
  ],
  pending: [missingSection, waitingSection, factsSection, remediesSection],
};

/** Without an amount to reach: the sums that were compared. */
function incomeSection(matter: Matter): Section {
  return { heading: matter.say('income'), blocks: comparedBlocks(matter) };
}

function pageOf(matter: Matter): NoticePage {
  const { kind, order, programme, speech } = matter;
  const title = kind === 'pending' && !matter.asks ? 'title_waiting' : `title_${kind}`;
  const sections = sectionsOf[kind].map((section) => section(matter));
  return {
    language: order.language,
    authority: order.authority,
    title: matter.say(title as `title_${NoticeKind}`, { programme }),
    number: order.number ?? null,
    salutation: matter.say('to', { name: order.addressee }),
    lead: leadOf(matter),
    sections: numbered(
      sections.filter(({ blocks }) => blocks.length > 0),
      matter,
    ),
    date: speech.day(order.date),
    seal: matter.say('seal'),
    checks: checksSection(matter),
  };
}

const chineseNumbers = '一二三四五六七八九十';

function numbered(sections: readonly Section[], { order }: Matter): readonly Section[] {
  return sections.map(({ heading, blocks }, index) => ({
    heading:
      order.language === 'en'
        ? `${index + 1}. ${heading}`
        : `${chineseNumbers[index] ?? index + 1}、${heading}`,
    blocks,
  }));
}
