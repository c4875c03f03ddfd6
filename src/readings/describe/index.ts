export {
  type Described,
  type DescribedDefinition,
  type DescribedTable,
  type Describer,
  describer,
} from './describe.js';
