import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeBook } from '#dashboards/weights/BookFile.tsx';
import { Editor } from '#dashboards/weights/Editor.tsx';
import { pointsOf, type Points } from '#dashboards/weights/points.ts';
import { SetsPanel } from '#dashboards/weights/SetsPanel.tsx';
import { useWeightsWords, type WeightsWords } from '#dashboards/weights/weights-words.ts';
import { EMPTY_LIBRARY, saveSet } from '#model/fit/weight-library.ts';
import { DEFAULT_BOOK, writeBook } from '#model/fit/weight-sets.ts';
import { DEFAULT_WEIGHTS } from '#model/fit/weights.ts';
import { changeFitSettings, forgetFitSettings, useFitSettings } from '#session/fit-settings.ts';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { show } from '#test/ui/render.tsx';
import { makeFormat } from '#words/format.ts';
import { i18n, startWords } from '#words/i18n.ts';
import weightsId from '#words/id/weights.json';

async function words(): Promise<WeightsWords> {
  await startWords('id');
  const t = i18n.getFixedT('id', ['weights', 'fit', 'positions', 'common']);
  return { t: t as WeightsWords['t'], format: makeFormat('id') };
}

/** The editor and the sets as the page has them. */
function Weights(): ReactElement {
  const own = useWeightsWords();
  const library = useFitSettings((state) => state.library);
  const [draft, setDraft] = useState<Points | null>(null);
  return (
    <>
      <Editor
        library={library}
        group="STRUKTURAL"
        points={draft ?? pointsOf(library.book.STRUKTURAL.weights)}
        notes={new Map([['M', 'tanpa data']])}
        words={own}
        onGroup={() => {}}
        onPoints={setDraft}
      />
      <SetsPanel library={library} words={own} tools={<span />}>
        <span />
      </SetsPanel>
    </>
  );
}

async function open(): Promise<void> {
  await startWords('id');
  await show(<Weights />);
}

function figure(component: string): HTMLInputElement {
  return screen.getByLabelText(`Bobot ${component} dalam persen`);
}

beforeEach(() => {
  localStorage.clear();
  forgetFitSettings();
});

describe('sliders of weights', () => {
  it('a figure that is typed moves the others, and nothing is in use until it is saved', async () => {
    await open();
    expect(figure('Kompetensi').value).toBe('40%');
    fireEvent.change(figure('Kompetensi'), { target: { value: '70' } });
    expect(figure('Kualifikasi').value).toBe('10%');
    expect(figure('Aspirasi').value).toBe('45%');
    expect(useFitSettings.getState().library).toBe(EMPTY_LIBRARY);
    expect(screen.getByText(/^Berubah dari Bobot bawaan/u)).toBeDefined();
  });

  it('a locked component stays, and a figure beyond what is left is refused in words', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Kunci bobot Kualifikasi'));
    fireEvent.change(figure('Kompetensi'), { target: { value: '90' } });
    expect(screen.getByText('Paling besar 80,0%: sisanya terkunci')).toBeDefined();
    expect(figure('Kualifikasi').value).toBe('20%');
    fireEvent.change(figure('Kompetensi'), { target: { value: '120' } });
    expect(screen.getByText(weightsId.slider.notNumber)).toBeDefined();
  });

  it('are saved under a name, then as its next version, and the kind of post uses it', async () => {
    await open();
    fireEvent.click(screen.getByText(weightsId.save.asNew));
    expect(screen.getByText(weightsId.name.empty)).toBeDefined();
    fireEvent.change(figure('Kompetensi'), { target: { value: '70' } });
    fireEvent.change(screen.getByLabelText(weightsId.save.name), { target: { value: 'Camat' } });
    fireEvent.click(screen.getByText(weightsId.save.asNew));
    const { book } = useFitSettings.getState().library;
    expect([book.STRUKTURAL.name, book.STRUKTURAL.version, book.STRUKTURAL.weights.K]).toEqual([
      'Camat',
      1,
      0.7,
    ]);
    expect(book.FUNGSIONAL).toBe(DEFAULT_BOOK.FUNGSIONAL);
    fireEvent.change(figure('Kompetensi'), { target: { value: '50' } });
    fireEvent.click(screen.getByText('Simpan sebagai versi 2'));
    expect(useFitSettings.getState().library.own).toMatchObject([
      { name: 'Camat', version: 2, weights: { K: 0.5 } },
    ]);
    expect(localStorage.getItem('tepat-fit')).toContain('Camat');
  });

  it('say which component is not counted', async () => {
    await open();
    expect(screen.getByText('tanpa data')).toBeDefined();
  });
});

describe('saved sets', () => {
  it('are renamed, doubled and deleted; a used one says what its posts go back to', async () => {
    const { library } = useFitSettings.getState();
    const saved = saveSet(library, 'Camat', { ...DEFAULT_WEIGHTS, K: 0.5, Q: 0.1 });
    const set = saved.own[0];
    if (set === undefined) throw new Error('not saved');
    changeFitSettings({ library: { ...saved, book: { ...saved.book, STRUKTURAL: set } } });
    await open();
    fireEvent.click(screen.getByLabelText('Ganti nama: Camat'));
    const panel = screen.getByRole('region', { name: weightsId.sets.title });
    const field = within(panel).getByLabelText(weightsId.save.name);
    fireEvent.change(field, { target: { value: '<img src=x>' } });
    fireEvent.click(within(panel).getByText(weightsId.sets.take));
    expect(within(panel).getByText(/^<img src=x>, versi 1/u)).toBeDefined();
    expect(panel.querySelector('img')).toBeNull();

    fireEvent.click(screen.getByLabelText('Hapus: <img src=x>'));
    expect(screen.getByRole('alert').textContent).toContain(
      'Jabatan struktural kembali ke bobot bawaan',
    );
    fireEvent.click(within(panel).getByText(weightsId.sets.remove));
    await waitFor(() => expect(useFitSettings.getState().library.own).toEqual([]));
    expect(useFitSettings.getState().library.book).toEqual(DEFAULT_BOOK);
  });
});

describe('a file of weights', () => {
  it('is refused with its reasons, and nothing changes', async () => {
    const own = await words();
    expect(takeBook(EMPTY_LIBRARY, 'bobot', own)).toEqual({
      library: null,
      sentences: ['Berkas ini tidak dapat dibaca sebagai JSON.'],
    });
    const half = JSON.stringify({ format: 'tepat.weights', version: 1, sets: {} });
    const { library, sentences } = takeBook(EMPTY_LIBRARY, half, own);
    expect(library).toBeNull();
    expect(sentences).toContain('Jabatan struktural: nama tidak ada atau tidak berlaku.');
    expect(sentences).toContain('Jabatan pelaksana: Kompetensi tidak ada atau tidak berlaku.');
  });

  it('with sums other than 1 or a negative weight is put right, and it is said', async () => {
    const own = await words();
    const weights = { ...DEFAULT_WEIGHTS, K: 1, Q: -1 };
    const book = { ...DEFAULT_BOOK, FUNGSIONAL: { name: 'Guru', version: 3, weights } };
    const { library, sentences } = takeBook(EMPTY_LIBRARY, writeBook(book), own);
    const set = library?.book.FUNGSIONAL;
    expect(set).toMatchObject({ name: 'Guru', version: 3, weights: { Q: 0 } });
    const { K, E, P, I } = set?.weights ?? DEFAULT_WEIGHTS;
    expect(K + E + P + I).toBeCloseTo(1, 12);
    expect(sentences[0]).toBe('Jabatan fungsional: Bobot Kualifikasi di bawah nol: dihitung nol.');
    expect(sentences[1]).toContain('140,0%');
  });
});
