import board from './en/board.json';
import common from './en/common.json';
import compareScenarios from './en/compare-scenarios.json';
import device from './en/device.json';
import fit from './en/fit.json';
import found from './en/found.json';
import gap from './en/gap.json';
import impact from './en/impact.json';
import imports from './en/import.json';
import issues from './en/issues.json';
import method from './en/method.json';
import pair from './en/pair.json';
import people from './en/people.json';
import positions from './en/positions.json';
import preflight from './en/preflight.json';
import proposals from './en/proposals.json';
import quality from './en/quality.json';
import rules from './en/rules.json';
import scenarios from './en/scenarios.json';
import shell from './en/shell.json';
import shock from './en/shock.json';
import template from './en/template.json';
import transfer from './en/transfer.json';
import weights from './en/weights.json';
import workload from './en/workload.json';

/** Every namespace of the second language; loaded when it is chosen. */
export const enWords = {
  board,
  common,
  'compare-scenarios': compareScenarios,
  device,
  fit,
  found,
  gap,
  impact,
  import: imports,
  issues,
  method,
  pair,
  people,
  positions,
  preflight,
  proposals,
  quality,
  rules,
  scenarios,
  shell,
  shock,
  template,
  transfer,
  weights,
  workload,
};
