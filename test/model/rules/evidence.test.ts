import { describe, expect, it } from 'vitest';
import { ALL_RULE_IDS, CATALOGUE, type RuleId, type Severity } from '#model/rules/catalogue.ts';
import type { RuleState } from '#model/rules/context.ts';
import { EVIDENCE, EVIDENCE_IDS, evidenceOf } from '#model/rules/evidence.ts';
import en from '#words/en/scenarios.json';
import id from '#words/id/scenarios.json';

function outcome(rule: RuleId, state: RuleState, severity: Severity = 'flag') {
  return { id: rule, state, severity };
}

describe('documents that rules ask for', () => {
  it('are known for every rule of the catalogue, and no other', () => {
    expect(Object.keys(EVIDENCE)).toEqual([...ALL_RULE_IDS]);
  });

  it('a gate that a step can open names its document where it fails', () => {
    const curable = ALL_RULE_IDS.filter((rule) => CATALOGUE.rules[rule].curable);
    expect(curable.length).toBeGreaterThan(0);
    for (const rule of curable) expect(EVIDENCE[rule].fail, rule).not.toEqual([]);
  });

  it('every document is asked for by some rule and has words in both languages', () => {
    const asked = new Set(
      Object.values(EVIDENCE).flatMap(({ fail, unknown }) => [...fail, ...unknown]),
    );
    expect([...asked].toSorted()).toEqual([...EVIDENCE_IDS].toSorted());
    expect(Object.keys(id.evidence)).toEqual([...EVIDENCE_IDS]);
    expect(Object.keys(en.evidence)).toEqual([...EVIDENCE_IDS]);
  });

  it('come each once, in one order, of rules that fail or cannot be checked', () => {
    const outcomes = [
      outcome('M-33', 'unknown'),
      outcome('M-26', 'unknown'),
      outcome('M-01', 'unknown'),
      outcome('M-12', 'pass', 'gate'),
      outcome('M-23', 'fail', 'gate'),
    ];
    expect(evidenceOf(outcomes, false)).toEqual(['postDecree', 'assessment', 'ministerLetter']);
  });

  it('of a rule that only tells are none', () => {
    expect(evidenceOf([outcome('M-02', 'unknown', 'info')], false)).toEqual([]);
  });

  it('the written reason is missing only where none is given', () => {
    expect(evidenceOf([outcome('M-24', 'fail')], false)).toEqual(['reason']);
    expect(evidenceOf([outcome('M-24', 'fail')], true)).toEqual([]);
  });
});
