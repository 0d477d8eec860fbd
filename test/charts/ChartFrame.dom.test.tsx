import { fireEvent, screen, within } from '@testing-library/react';
import { useCallback, useState } from 'react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import type { ChartExporter, ChartView } from '#charts/ChartFrame.tsx';
import { useHeatmapCursor } from '#charts/cursor.ts';
import { HeatLegend } from '#charts/HeatLegend.tsx';
import { HeatmapTable } from '#charts/HeatmapTable.tsx';
import { show } from '#test/ui/render.tsx';
import { heatmapOf } from './heatmap-fixture.ts';

const model = heatmapOf(4, 4);

function Example({
  exporters = [],
  stale = false,
}: {
  readonly exporters?: ChartExporter[];
  readonly stale?: boolean;
}): ReactElement {
  const [view, setView] = useState<ChartView>('chart');
  const [opened, setOpened] = useState('');
  const onOpen = useCallback(
    (place: { row: number; column: number }) => setOpened(`${place.row}/${place.column}`),
    [],
  );
  const cursor = useHeatmapCursor(model, onOpen);
  return (
    <>
      <ChartFrame
        title="Rasio"
        finding="Empat unit"
        label="Peta panas, 4 unit dan 4 jenjang"
        view={view}
        onView={setView}
        cursor={cursor}
        table={
          <HeatmapTable model={model} caption="Rasio menurut unit" corner="Unit" onOpen={onOpen} />
        }
        exporters={exporters}
        stale={stale}
      >
        <span>gambar</span>
      </ChartFrame>
      <output>{opened}</output>
    </>
  );
}

const region = (): HTMLElement => screen.getByRole('group', { name: 'Penanda pada bagan' });
const said = (container: HTMLElement): string =>
  container.querySelector('[aria-live="polite"]')?.textContent ?? '';

it('is a section named by its title, with a picture that says what it shows', async () => {
  await show(<Example />);
  const section = screen.getByRole('region', { name: 'Rasio' });
  expect(within(section).getByText('Empat unit')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Peta panas, 4 unit dan 4 jenjang' })).toBeTruthy();
});

it('arrows move the cursor and say where it is, Enter opens, Escape lets go', async () => {
  const { container } = await show(<Example />);
  const keys = (...pressed: string[]): void => {
    for (const key of pressed) fireEvent.keyDown(region(), { key });
  };
  keys('Enter');
  expect(screen.getByRole('status').textContent).toBe('');
  keys('ArrowDown', 'ArrowRight', 'ArrowDown');
  expect(said(container)).toContain(`${model.rows[1]?.label}, Administrator`);
  keys('Enter');
  expect(screen.getByRole('status').textContent).toBe('1/1');
  keys('Escape');
  expect(said(container)).toBe('');
});

it('leaves keys with Ctrl to the browser', async () => {
  await show(<Example />);
  expect(fireEvent.keyDown(region(), { key: 'ArrowDown', ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(region(), { key: 'ArrowDown' })).toBe(false);
});

it('the table view holds the same figures, with what shapes say in words', async () => {
  await show(<Example />);
  fireEvent.click(screen.getByRole('radio', { name: 'Tabel' }));
  const table = screen.getByRole('table', { name: 'Rasio menurut unit' });
  expect(within(table).getAllByRole('row')).toHaveLength(1 + 4 + 1);
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual([...model.rows.map(({ label }) => label), 'Seluruh kota']);
  const texts = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  const flat = model.cells.flatMap((cells, row) => [
    ...cells,
    ...model.rowMargins.slice(row, row + 1),
  ]);
  [...flat, ...model.columnMargins, model.corner].forEach((cell, index) => {
    expect(texts[index]).toContain(cell.text);
  });
  const absent = flat.findIndex(({ state }) => state === 'absent');
  expect(texts[absent]).toContain('tidak ada formasi');
  const proxy = flat.findIndex((cell) => cell.proxy);
  expect(texts[proxy]).toContain('sebagian kebutuhan tidak dari ABK');
});

it('a cell of the table opens the same as one of the picture; where there is no post there is no button', async () => {
  await show(<Example />);
  fireEvent.click(screen.getByRole('radio', { name: 'Tabel' }));
  const open = `Buka ${model.rows[0]?.label}, Pimpinan Tinggi`;
  fireEvent.click(screen.getByTitle(open));
  expect(screen.getByRole('status').textContent).toBe('0/0');
  const cells = screen.getAllByRole('cell');
  const empty = model.cells[0]?.findIndex(({ state }) => state === 'absent') ?? 0;
  expect(within(cells[empty] ?? document.body).queryByRole('button')).toBeNull();
});

it('exporters are buttons only when the page gives them', async () => {
  const runs: string[] = [];
  await show(
    <Example exporters={[{ id: 'png', label: 'Unduh PNG', run: () => runs.push('png') }]} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Unduh PNG' }));
  expect(runs).toEqual(['png']);
});

it('figures that are being computed again stay, and are said to be old', async () => {
  await show(<Example stale />);
  expect(screen.getByRole('region', { name: 'Rasio' }).getAttribute('aria-busy')).toBe('true');
  expect(screen.getByText('Angka lama, sedang dihitung ulang')).toBeTruthy();
});

it('the legend names the bins and only the marks that occur', async () => {
  await show(
    <HeatLegend
      palette="diverging"
      low="Longgar"
      high="Berlebih"
      bins={['a', 'b', 'c', 'd', 'e', 'f', 'g']}
      marks={['absent', 'more']}
    />,
  );
  const lists = screen.getAllByRole('list');
  expect(lists[0]?.children).toHaveLength(7);
  expect([...(lists[1]?.children ?? [])].map((item) => item.textContent)).toEqual([
    'tidak ada formasi',
    'kurang setengah orang atau lebih',
  ]);
});
