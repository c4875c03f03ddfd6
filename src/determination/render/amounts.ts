import {
  div,
  equal,
  formatDecimal,
  formatExact,
  isWhole,
  ratio,
  roundTo,
} from '../../base/exact.js';
import { formatYuanGrouped } from '../../base/money.js';
import { leadingUnitText, unitText as sharedUnitText } from '../../readings/shared/unit-text.js';
import type { Unit } from '../../ruletree/unit.js';
import { isMoney } from '../../ruletree/unit.js';
import type { Amount, Measure } from '../amount.js';
import type { Line } from '../result.js';
import type { Speech } from './speech.js';

/** `1,234.00`; what is no whole fen is shown rounded, and said to be. */
function numberText(measure: Measure, speech: Speech): string {
  const { value, unit } = measure;
  if (!isMoney(unit)) return measure.toString();
  if (isWhole(value)) return formatYuanGrouped(value);
  return speech.say('about', { amount: formatYuanGrouped(roundTo(value, 1, 'half-up')) });
}

/** As `numberText`, but what is no whole fen with two decimals more, as comparisons need it. */
function finerText(measure: Measure, speech: Speech): string {
  const { value, unit } = measure;
  if (!isMoney(unit) || isWhole(value)) return numberText(measure, speech);
  const yuan = div(value, fenInYuan);
  const fine = roundTo(yuan, ratio(1, fenInYuan * fenInYuan), 'half-up');
  const amount = formatDecimal(fine, finePlaces) ?? formatExact(fine);
  return equal(fine, yuan) ? amount : speech.say('about', { amount });
}

const fenInYuan = 100;
/** Decimals of a yuan in a hundredth of a fen. */
const finePlaces = 2 * 2;

/** One end of an amount with its unit: `1,234.00 元/月`, `3 人`. */
function measureText(measure: Measure, speech: Speech): string {
  const unit = unitText(measure.unit, speech);
  const amount = finerText(measure, speech);
  return unit === '' ? amount : speech.say('measured', { amount, unit });
}

/** An amount without its unit; open ones as the ends they lie between. */
export function bareText(amount: Amount, speech: Speech): string {
  return ends(amount, speech, (measure) => numberText(measure, speech));
}

/** An amount with its unit; open ones as the ends they lie between. */
export function amountText(amount: Amount, speech: Speech): string {
  return ends(amount, speech, (measure) => measureText(measure, speech));
}

function ends(
  { low, high, exact }: Amount,
  speech: Speech,
  textOf: (measure: Measure) => string,
): string {
  if (exact && low !== null) return textOf(low);
  if (saysNothing({ low, high })) return speech.say('anyAmount');
  if (high === null && low !== null) return speech.say('atLeast', { low: textOf(low) });
  if (low === null && high !== null) return speech.say('atMost', { high: textOf(high) });
  if (low === null || high === null) return speech.say('anyAmount');
  return speech.say('between', { low: textOf(low), high: textOf(high) });
}

/** Whether nothing is known of an amount but that it is not negative. */
export function saysNothing({ low, high }: Pick<Amount, 'low' | 'high'>): boolean {
  return high === null && (low === null || low.value === 0);
}

const perPeriod = { month: 'perMonth', year: 'perYear', day: 'perDay', once: 'once' } as const;

/** `每月 1,234.00 元`: what is paid, by the period it is paid for. */
export function benefitText(amount: Amount, period: Line['period'], speech: Speech): string {
  if (saysNothing(amount)) return speech.say('amountUnknown');
  const counted = isMoney(amount.unit)
    ? speech.say('yuan', { amount: bareText(amount, speech) })
    : speech.say('measured', {
        amount: bareText(amount, speech),
        unit: leadingUnitText(amount.unit, speech.lang),
      });
  return speech.say(perPeriod[period], { amount: counted });
}

/** `元/人·月` */
export function unitText(unit: Unit, { lang }: Speech): string {
  return sharedUnitText(unit, lang);
}
