import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFitWords } from '#dashboards/fit-words.ts';
import { ComponentPanel } from '#dashboards/method/ComponentPanel.tsx';
import { useMethodWords } from '#dashboards/method/method-words.ts';
import { AxisPanel, LimitsPanel, RankPanel } from '#dashboards/method/ScorePanels.tsx';
import { TalentPanel } from '#dashboards/method/TalentPanel.tsx';
import { COMPONENT_IDS } from '#model/fit/components.ts';
import { explainPair } from '#model/fit/explain.ts';
import { indexCity } from '#model/fit/index-city.ts';
import { chosenModel, chosenOptions } from '#model/fit/options.ts';
import { CATALOGUE } from '#model/rules/catalogue.ts';
import type { ReactElement } from 'react';
import { showRouted } from '#test/dashboards/fit-fixture.tsx';
import { setLanguage, startWords } from '#words/i18n.ts';
import fitId from '#words/id/fit.json';
import { syntheticCity } from './city.ts';

const index = indexCity(syntheticCity());
const post = index.city.posts.get('tujuan');
const pair = explainPair(index, 'lengkap', 'tujuan');
const row = index.rowOf.get('lengkap');

/** Every panel of the page, with the example or without. */
function Panels({ bare }: { readonly bare: boolean }): ReactElement {
  const words = useMethodWords();
  const fitWords = useFitWords();
  if (post === undefined || pair === null || row === undefined) throw new Error('no example');
  const model = chosenModel(index, post, chosenOptions(index, {}));
  const example = bare ? null : { index, model, row, pair };
  return (
    <>
      {COMPONENT_IDS.map((id) => (
        <ComponentPanel
          key={id}
          removed={id === 'M' && !bare ? 'tanpa kolom' : null}
          {...{ id, example, words, fitWords }}
        />
      ))}
      <AxisPanel {...{ example, words, fitWords }} />
      <RankPanel {...{ example, words }} />
      <TalentPanel index={bare ? null : index} words={words} />
      <LimitsPanel catalogue={CATALOGUE} words={words} />
    </>
  );
}

describe('the panels of the method', () => {
  it('work each formula on the example and end in the points of the score', async () => {
    await startWords('id');
    await showRouted(<Panels bare={false} />);
    const panel = (id: keyof typeof fitId.component) =>
      within(screen.getByRole('region', { name: fitId.component[id] }));
    expect(panel('K').getByText('100 × 5 ÷ 6 = 83,3')).toBeDefined();
    expect(
      panel('P').getByText('(0,50 × 100 + 0,30 × 80 + 0,20 × 60) ÷ 1,00 = 86,0'),
    ).toBeDefined();
    expect(panel('L').getByText(/^100 × e\^\(−7 ÷ 15\) = 62,7$/u)).toBeDefined();
    expect(panel('C').getByText('50 + 25 × (7 − 6), dalam 0 sampai 100 = 75,0')).toBeDefined();
    expect(panel('K').getByText('Sumbangan: bobot 40,0% × nilai 83,3 = 33,3 poin.')).toBeDefined();
    expect(panel('M').getByText('Tidak dihitung di sini. tanpa kolom.')).toBeDefined();
    // The example of P rests on a law, that of L on none.
    expect(panel('P').getAllByText(/^M-09\. Dasar: /u)).toHaveLength(
      CATALOGUE.rules['M-09'].basis.length,
    );
    expect(panel('L').getByText(/konvensi aplikasi, dapat diberi bobot nol/u)).toBeDefined();
  });

  it.each(['id', 'en'] as const)(
    'leave no gap in a sentence (%s), with and without data',
    async (language) => {
      await startWords('id');
      await setLanguage(language);
      for (const bare of [true, false]) {
        const { unmount } = await showRouted(<Panels bare={bare} />);
        expect(document.body.textContent).not.toMatch(/\{\{|undefined|NaN|method:/u);
        unmount();
      }
      await setLanguage('id');
    },
  );

  it('the grid counts who changes box, and mends cut-offs that cannot be', async () => {
    await startWords('id');
    await showRouted(<Panels bare={false} />);
    const mid = screen.getByLabelText('Batas potensi menengah');
    expect(screen.getByText(/^0 dari \d+ pegawai berpindah kotak/u)).toBeDefined();
    fireEvent.change(mid, { target: { value: '95' } });
    expect(screen.getByText(/^Batas yang dipakai: 90 dan 95\./u)).toBeDefined();
  });

  it('the grid counts nobody where there are no data', async () => {
    await startWords('id');
    const { unmount } = await showRouted(<Panels bare />);
    expect(screen.queryByText(/^\d+ pegawai$/u)).toBeNull();
    unmount();
    await showRouted(<Panels bare={false} />);
    expect(screen.getAllByText(/^\d+ pegawai$/u)).toHaveLength(9);
  });
});
