import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FilterBar } from '#ui/FilterBar.tsx';
import { IntervalBar } from '#ui/IntervalBar.tsx';
import { Ledger } from '#ui/Ledger.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import { barSpan, RankedBars } from '#ui/RankedBars.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { SidePanel, Split } from '#ui/SidePanel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { show } from './render.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('error note', () => {
  it('says what, where and what to do, and tries again', async () => {
    const tries: number[] = [];
    await show(
      <ErrorNote
        what="Tanda kutip tidak ditutup"
        where="pegawai.csv, baris 12"
        next="Perbaiki baris itu."
        onRetry={() => tries.push(1)}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('Di mana: pegawai.csv, baris 12');
    expect(screen.getByRole('alert').textContent).toContain(
      'Yang dapat dilakukan: Perbaiki baris itu.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(tries).toHaveLength(1);
  });

  it('copies its details', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) },
    });
    await show(<ErrorNote what="x" next="y" details="jejak" />);
    fireEvent.click(screen.getByRole('button', { name: 'Salin rincian' }));
    expect(await screen.findByRole('button', { name: 'Tersalin' })).toBeTruthy();
    expect(written).toEqual(['jejak']);
  });

  it('on a plain-http host, which has no clipboard, it shows the details selected', async () => {
    vi.stubGlobal('navigator', {});
    await show(<ErrorNote what="x" next="y" details="jejak" />);
    fireEvent.click(screen.getByRole('button', { name: 'Salin rincian' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Salin rincian' });
    expect(box.value).toBe('jejak');
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, 5]);
  });
});

describe('side panel', () => {
  function Example(): ReactElement {
    const [open, setOpen] = useState(false);
    return (
      <Split
        side={
          open && (
            <SidePanel title="Dinas PUPR" onClose={() => setOpen(false)}>
              isi
            </SidePanel>
          )
        }
      >
        <button type="button" onClick={() => setOpen(true)}>
          sel
        </button>
      </Split>
    );
  }

  it('takes the focus, closes by Escape and gives the focus back', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('min-width'),
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    await show(<Example />);
    const cell = screen.getByRole('button', { name: 'sel' });
    cell.focus();
    fireEvent.click(cell);
    const panel = screen.getByRole('complementary', { name: 'Dinas PUPR' });
    expect(document.activeElement).toBe(panel);
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it('is a dialog over the content where there is no room beside it', async () => {
    await show(<Example />);
    fireEvent.click(screen.getByRole('button', { name: 'sel' }));
    expect(await screen.findByRole('dialog', { name: 'Dinas PUPR' })).toBeTruthy();
  });
});

describe('filter bar', () => {
  it('can be reset only when something differs from the default', async () => {
    const bar = (changed: boolean): ReactElement => (
      <FilterBar label="Saringan" changed={changed} onReset={() => {}}>
        <span />
      </FilterBar>
    );
    const { rerender } = await show(bar(false));
    expect(screen.queryByRole('button', { name: 'Atur ulang' })).toBeNull();
    rerender(bar(true));
    expect(screen.getByRole('button', { name: 'Atur ulang' })).toBeTruthy();
  });
});

describe('interval', () => {
  const label = (): string | null => screen.getByRole('img').getAttribute('aria-label');

  it('an incomplete score never stands without its range and completeness', async () => {
    await show(<IntervalBar label="Kecocokan" lo={50} point={72.4} hi={85} completeness={0.65} />);
    expect(label()).toBe('Kecocokan: 72, rentang 50 sampai 85. Kelengkapan 65%');
    expect(screen.getByText('50–85')).toBeTruthy();
  });

  it('a complete score is its point alone', async () => {
    await show(
      <IntervalBar
        label="Kecocokan"
        lo={72.4}
        point={72.4}
        hi={72.4}
        completeness={1}
        digits={1}
      />,
    );
    expect(label()).toBe('Kecocokan: 72,4. Kelengkapan 100%');
  });

  it('where nothing is known there is no figure', async () => {
    await show(<IntervalBar label="Kecocokan" lo={0} point={null} hi={100} completeness={0} />);
    expect(label()).toBe('Kecocokan: Belum dapat dinilai. Kelengkapan 0%');
  });
});

describe('ranked bars', () => {
  it('bars grow from parity to both sides and stay within the track', () => {
    expect(barSpan(1.5, 1, 0.5, 1.5)).toEqual({ left: 50, width: 50 });
    expect(barSpan(0.75, 1, 0.5, 1.5)).toEqual({ left: 25, width: 25 });
    expect(barSpan(1, 1, 0.5, 1.5).width).toBe(0);
  });

  it('is an ordered list whose items say label and value; a post that nobody holds has no bar', async () => {
    const opened: string[] = [];
    await show(
      <RankedBars
        label="Unit"
        parity={1}
        onOpen={(id) => opened.push(id)}
        bars={[
          {
            id: 'a',
            label: 'Dinas PUPR',
            value: 1.52,
            text: '1,52',
            bin: 6,
            note: '13 dari 21 terisi',
          },
          { id: 'b', label: 'Kec. Rakumpit', value: null, text: 'KOSONG', bin: null },
        ]}
      />,
    );
    const [first, second] = within(screen.getByRole('list', { name: 'Unit' })).getAllByRole(
      'button',
    );
    expect(first?.textContent).toBe('Dinas PUPR1,5213 dari 21 terisi');
    expect(second?.textContent).toContain('KOSONG');
    expect(second?.querySelectorAll('[style*="width"]')).toHaveLength(0);
    if (first) fireEvent.click(first);
    expect(opened).toEqual(['a']);
  });
});

describe('progress', () => {
  it('in bytes it says how much of how much', async () => {
    await show(<ProgressBar label="Mengunduh" unit="bytes" done={3_200_000} total={7_600_000} />);
    const bar = screen.getByRole('progressbar', { name: 'Mengunduh' });
    expect(bar.getAttribute('aria-valuenow')).toBe('3200000');
    expect(bar.getAttribute('aria-valuetext')).toBe('3,2 MB dari 7,6 MB');
  });

  it('in rows of an unknown whole it counts, and makes up no share', async () => {
    await show(<ProgressBar label="Memuat" unit="rows" done={12_000} total={null} />);
    const bar = screen.getByRole('progressbar', { name: 'Memuat' });
    expect(bar.getAttribute('aria-valuenow')).toBeNull();
    expect(bar.getAttribute('aria-valuetext')).toBe('12.000 baris');
  });
});

it('the three states are told apart by words and by a shape, not by colour alone', async () => {
  const { container } = await show(
    <p>
      <StateMark state="pass" />
      <StateMark state="fail" />
      <StateMark state="unknown" text="Hukuman disiplin belum dimuat" />
    </p>,
  );
  expect(screen.getByRole('paragraph').textContent).toBe(
    'TerpenuhiTidak terpenuhiHukuman disiplin belum dimuat',
  );
  const shapes = [...container.querySelectorAll('svg')].map((icon) => icon.innerHTML);
  expect(new Set(shapes).size).toBe(3);
});

it('the ledger is a list of terms with their figures', async () => {
  await show(<Ledger figures={[{ label: 'Bezetting', value: '3.873', aside: '−343 orang' }]} />);
  expect(screen.getByRole('term').textContent).toBe('Bezetting');
  expect(screen.getByRole('definition').textContent).toBe('3.873−343 orang');
});

it('a choice of the segmented control is one of its values', async () => {
  const chosen: string[] = [];
  await show(
    <Segmented
      label="Kolom"
      options={[
        { value: 'tier', label: 'Jenjang' },
        { value: 'family', label: 'Rumpun' },
      ]}
      value="tier"
      onChange={(value) => chosen.push(value)}
    />,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Rumpun' }));
  expect(chosen).toEqual(['family']);
});
