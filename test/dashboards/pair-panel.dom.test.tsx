import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PairPanel } from '#dashboards/PairPanel.tsx';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { candidatesOf } from '#model/fit/rank.ts';
import { RULE_IDS } from '#model/rules/catalogue.ts';
import { city, levels, person, post, standards } from '#test/support/city.ts';
import fitId from '#words/id/fit.json';
import rulesId from '#words/id/rules.json';
import { showRouted } from './fit-fixture.tsx';

const index = indexCity(
  city({
    posts: [post('x', { standards: standards({ INT: 3, KS: 2 }) })],
    persons: [person('p', { levels: levels({ INT: 2 }) })],
    without: ['aspirations'],
  }),
);

async function open(personId: string): Promise<HTMLElement> {
  await showRouted(
    <PairPanel
      index={index}
      personId={personId}
      postId="x"
      options={{}}
      list={candidatesOf(index, 'x')}
      title="SINTETIS p"
      note="Tidak memangku jabatan"
      link={null}
      onClose={() => {}}
    />,
  );
  return screen.findByRole('dialog');
}

describe('the panel of a pair', () => {
  it('shows every component of the model with its weight', async () => {
    const panel = await open('p');
    const pair = explainPair(index, 'p', 'x');
    const views = pair?.components ?? [];
    expect(views.map(({ id }) => id)).toEqual(['K', 'Q', 'E', 'P', 'I', 'C']);
    for (const { id } of views) {
      expect(within(panel).getByTitle(fitId.componentMeaning[id])).toBeDefined();
    }
    expect(within(panel).getAllByText(/^bobot \d+%/u)).toHaveLength(views.length);
  });

  it('shows every rule with its title and its answer', async () => {
    const panel = await open('p');
    for (const id of RULE_IDS) {
      expect(within(panel).getByText(`${id} ${rulesId[id].title}`)).toBeDefined();
    }
    const { pass, fail, unknown } = rulesId.state;
    const answers = within(panel).getAllByText(new RegExp(`^(${pass}|${fail}|${unknown})$`, 'u'));
    expect(answers).toHaveLength(RULE_IDS.length);
  });

  it('says what left the model and that the weights were scaled anew', async () => {
    const panel = await open('p');
    expect(within(panel).getByText('Aspirasi: data Aspirasi belum dimuat')).toBeDefined();
    expect(within(panel).getByText(/dijadikan 100% lagi/u)).toBeDefined();
    expect(within(panel).getByText(/^Lokasi: pengaturan kantor tidak memuat/u)).toBeDefined();
    expect(within(panel).getByText(/^Minat kerja: belum ada kolomnya/u)).toBeDefined();
  });

  it('does not show an unknown level as a number', async () => {
    const panel = await open('p');
    const row = within(panel).getByRole('row', { name: /^KS/u });
    expect(row.textContent).toContain('belum pernah diases');
    expect(row.textContent).toContain('– / 2');
  });

  it('leads to the effect of the transfer with both ids, which are no NIP', async () => {
    const panel = await open('p');
    const link = within(panel).getByRole('link', { name: 'Lihat dampak mutasi' });
    expect(link.getAttribute('href')).toBe('/mutasi?person=p&post=x');
  });

  it('says so where there is no such pair', async () => {
    const panel = await open('gone');
    expect(within(panel).getByText(/tidak dapat dinilai/u)).toBeDefined();
    expect(within(panel).queryByRole('link')).toBeNull();
  });
});
