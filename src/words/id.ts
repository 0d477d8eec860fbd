import board from './id/board.json';
import common from './id/common.json';
import compareScenarios from './id/compare-scenarios.json';
import device from './id/device.json';
import fit from './id/fit.json';
import found from './id/found.json';
import gap from './id/gap.json';
import impact from './id/impact.json';
import imports from './id/import.json';
import issues from './id/issues.json';
import method from './id/method.json';
import pair from './id/pair.json';
import people from './id/people.json';
import positions from './id/positions.json';
import preflight from './id/preflight.json';
import proposals from './id/proposals.json';
import quality from './id/quality.json';
import rules from './id/rules.json';
import scenarios from './id/scenarios.json';
import shell from './id/shell.json';
import shock from './id/shock.json';
import template from './id/template.json';
import transfer from './id/transfer.json';
import weights from './id/weights.json';
import workload from './id/workload.json';

/** Every namespace of the first language; its shape types the keys of `t`. */
export const idWords = {
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
