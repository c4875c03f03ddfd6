// What the schemas give is what `format.ts` says, and the other way round. Read by tsc only.
import type { z } from 'zod';
import type { FactDeclaration } from '../../../src/facts/declaration.js';
import type {
  CalendarItem,
  CaseItem,
  Condition,
  ConditionItem,
  DecisionItem,
  DocumentItem,
  Expression,
  GradeItem,
  GradingItem,
  InteractionItem,
  LineItem,
  ParameterItem,
  ProgrammeItem,
  QuantityItem,
  RouteItem,
  RuleFile,
  TableItem,
  TimingItem,
} from '../../../src/rulefile/format.js';
import type { conditionVariants } from '../../../src/rulefile/schema/condition.js';
import type { expressionVariants } from '../../../src/rulefile/schema/expression.js';
import type { calendar } from '../../../src/rulefile/schema/item/calendar.js';
import type { caseItem } from '../../../src/rulefile/schema/item/case.js';
import type {
  conditionItem,
  quantity,
  table,
} from '../../../src/rulefile/schema/item/definition.js';
import type { document } from '../../../src/rulefile/schema/item/document.js';
import type { decision, fact } from '../../../src/rulefile/schema/item/fact.js';
import type { grade, grading } from '../../../src/rulefile/schema/item/grading.js';
import type { interaction } from '../../../src/rulefile/schema/item/interaction.js';
import type { parameter } from '../../../src/rulefile/schema/item/parameter.js';
import type {
  line,
  programme,
  route,
  timing,
} from '../../../src/rulefile/schema/item/programme.js';
import type { ruleFile } from '../../../src/rulefile/schema/rule-file.js';

/** Read-only all the way down, as the format is. */
type Deep<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends Condition | Expression
      ? T
      : { readonly [K in keyof T]: Deep<T[K]> };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const same = <A, B>(_: Same<Deep<A>, B>): void => undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : never;

same<Output<typeof parameter>, ParameterItem>(true);
same<Output<typeof conditionItem>, ConditionItem>(true);
same<Output<typeof quantity>, QuantityItem>(true);
same<Output<typeof table>, TableItem>(true);
same<Output<typeof grading>, GradingItem>(true);
same<Output<typeof grade>, GradeItem>(true);
same<Output<typeof programme>, ProgrammeItem>(true);
same<Output<typeof line>, LineItem>(true);
same<Output<typeof route>, RouteItem>(true);
same<Output<typeof timing>, TimingItem>(true);
same<Output<typeof interaction>, InteractionItem>(true);
same<Output<typeof document>, DocumentItem>(true);
same<Output<typeof calendar>, CalendarItem>(true);
same<Output<typeof fact>, FactDeclaration>(true);
same<Output<typeof decision>, DecisionItem>(true);
same<Output<typeof caseItem>, CaseItem>(true);
same<Output<typeof ruleFile>, RuleFile>(true);

type Fields<T> = T extends unknown ? { readonly [K in keyof T]: Deep<T[K]> } : never;
type Variant<V> = Fields<Output<V[keyof V]>>;
const alike = <A, B>(_: Same<A, B>): void => undefined;
alike<Variant<typeof conditionVariants>, Condition>(true);
type ObjectExpression = Exclude<Expression, string | number>;
alike<Variant<typeof expressionVariants>, ObjectExpression>(true);

// Every key of the format is known to the schema: assignability alone would forgive a missing one.
type KeysOf<T> = T extends unknown ? keyof T : never;
const sameKeys = <A, B>(_: Same<KeysOf<A>, KeysOf<B>>): void => undefined;
sameKeys<Output<typeof parameter>, ParameterItem>(true);
sameKeys<Output<typeof conditionItem>, ConditionItem>(true);
sameKeys<Output<typeof quantity>, QuantityItem>(true);
sameKeys<Output<typeof table>, TableItem>(true);
sameKeys<Output<typeof grading>, GradingItem>(true);
sameKeys<Output<typeof grade>, GradeItem>(true);
sameKeys<Output<typeof programme>, ProgrammeItem>(true);
sameKeys<Output<typeof line>, LineItem>(true);
sameKeys<Output<typeof route>, RouteItem>(true);
sameKeys<Output<typeof timing>, TimingItem>(true);
sameKeys<Output<typeof interaction>, InteractionItem>(true);
sameKeys<Output<typeof document>, DocumentItem>(true);
sameKeys<Output<typeof calendar>, CalendarItem>(true);
sameKeys<Output<typeof fact>, FactDeclaration>(true);
sameKeys<Output<typeof decision>, DecisionItem>(true);
sameKeys<Output<typeof caseItem>, CaseItem>(true);
sameKeys<Output<typeof ruleFile>, RuleFile>(true);
sameKeys<Variant<typeof conditionVariants>, Condition>(true);
sameKeys<Variant<typeof expressionVariants>, ObjectExpression>(true);
