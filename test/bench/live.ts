import type { Page } from 'playwright-core';
import { calibrate, type Measured } from './figures.ts';
import { coldPage, type Site } from './browser.ts';
import { filterChanges, drawn, type FilterChange } from './seeded.ts';

const CELLS = ['tepat workload/cells', 'tepat workload/month-cells'];

interface Painted {
  /** Name of the step in the timeline, and the time of the first frame after its end. */
  [step: string]: number;
}

/**
 * Put into the page before it begins: for each kind of step that the page notes in its timeline, when
 * the frame after the first of them was on screen.
 */
function watchSteps(): void {
  const painted: Painted = {};
  Object.assign(globalThis, { painted });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!name.startsWith('tepat ') || painted[name] !== undefined) continue;
      // Two frames: the first draws, the second begins when the first is on screen.
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => {
          painted[name] ??= now;
        }),
      );
    }
  }).observe({ type: 'measure', buffered: true });
}

/** Durations of the start of a session, one entry a visit. */
interface Starts {
  readonly engine: number[];
  readonly city: number[];
  readonly live: number[];
}

/** A visit with an empty cache; resolves when the engine's own figures are on screen. */
async function visit(page: Page, url: string, starts: Starts | null): Promise<void> {
  await page.addInitScript(watchSteps);
  await page.goto(`${url}#/beban-kerja`, { waitUntil: 'commit' });
  await page.waitForFunction(
    (step) => (globalThis as unknown as { painted?: Painted }).painted?.[step],
    CELLS[0] ?? '',
  );
  const steps = await page.evaluate(() => {
    const { painted } = globalThis as unknown as { painted: Painted };
    const [engine] = performance.getEntriesByName('tepat engine');
    const [city] = performance.getEntriesByName('tepat city');
    const ready = engine === undefined ? Number.NaN : engine.startTime + engine.duration;
    return {
      engine: engine?.duration ?? Number.NaN,
      city: city?.duration ?? Number.NaN,
      live: (painted['tepat workload/cells'] ?? Number.NaN) - ready,
    };
  });
  starts?.engine.push(steps.engine);
  starts?.city.push(steps.city);
  starts?.live.push(steps.live);
}

function addressOf({ filter, dimension }: FilterChange): string {
  const search = new URLSearchParams({ columns: dimension });
  for (const [name, value] of Object.entries(filter)) if (value !== null) search.set(name, value);
  return `#/beban-kerja?${search.toString().replaceAll('+', '%20')}`;
}

/**
 * Changes the address and waits until the answer to it is drawn: the engine has answered, the frame
 * of the chart says that it is no longer of the question before, and the picture has changed. Gives
 * the milliseconds to the end of that frame, and those of the statement.
 */
function changeAndPaint([address, names]: readonly [string, readonly string[]]) {
  return new Promise<{ repaint: number; statement: number }>((resolve, reject) => {
    const start = performance.now();
    const late = setTimeout(() => reject(new Error(`${address} was not drawn`)), 20_000);
    const answer = () =>
      names
        .flatMap((name) => performance.getEntriesByName(name))
        .find(({ startTime }) => startTime >= start);
    const watcher = new MutationObserver((changes) => {
      const inPicture = changes.some(
        ({ target }) => target instanceof Element && target.closest('[role="img"]') !== null,
      );
      const entry = answer();
      if (!inPicture || entry === undefined) return;
      if (document.querySelector('main section[aria-busy="true"]') !== null) return;
      watcher.disconnect();
      clearTimeout(late);
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () =>
        resolve({ repaint: performance.now() - start, statement: entry.duration }),
      );
      channel.port1.start();
      // A message is delivered after the frame that is being made.
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    location.hash = address;
  });
}

async function measureFilters(page: Page, changes: readonly FilterChange[]): Promise<Measured[]> {
  const repaint: number[] = [];
  const statement: number[] = [];
  for (const [at, change] of changes.entries()) {
    const taken = await page.evaluate(changeAndPaint, [addressOf(change), CELLS] as const);
    // The first of each kind prepares its statement.
    if (at < 3) continue;
    repaint.push(taken.repaint);
    statement.push(taken.statement);
  }
  return [
    { name: 'browser/filter-to-repaint', times: repaint },
    { name: 'browser/filter-statement', times: statement },
  ];
}

/** Opens a post's page and waits for its ranked candidates to be on screen. */
function openPost(id: string) {
  return new Promise<{ ranking: number; shown: number }>((resolve, reject) => {
    const start = performance.now();
    const late = setTimeout(() => reject(new Error(`${id} was not ranked`)), 60_000);
    const look = (): void => {
      const entries = performance.getEntriesByName('tepat candidates');
      const entry = entries.find(({ startTime }) => startTime >= start);
      if (entry === undefined) return void requestAnimationFrame(look);
      clearTimeout(late);
      requestAnimationFrame((now) => resolve({ ranking: entry.duration, shown: now - start }));
    };
    requestAnimationFrame(look);
    location.hash = `#/jabatan/${encodeURIComponent(id)}`;
  });
}

async function measureCandidates(page: Page, posts: readonly string[]): Promise<Measured[]> {
  const ranking: number[] = [];
  const shown: number[] = [];
  for (const [at, id] of posts.entries()) {
    const taken = await page.evaluate(openPost, id);
    // The first one puts facts and index together.
    if (at === 0) continue;
    ranking.push(taken.ranking);
    shown.push(taken.shown);
  }
  const durationOf = (step: string) =>
    page.evaluate((name) => performance.getEntriesByName(name).map((e) => e.duration), step);
  return [
    { name: 'browser/facts', times: await durationOf('tepat facts') },
    { name: 'browser/index-city', times: await durationOf('tepat fit-index') },
    { name: 'browser/candidates-of-a-post', times: ranking },
    { name: 'browser/post-page-with-candidates', times: shown },
  ];
}

/** The engine's start and what the pages do once it runs, on a network without a limit. */
export async function measureLive(
  { browser, url }: Site,
  posts: readonly string[],
  runs: number,
): Promise<{ yardstick: Measured; measures: Measured[] }> {
  const starts: Starts = { engine: [], city: [], live: [] };
  let last = await coldPage(browser, null);
  await visit(last.page, url, null);
  for (let run = 0; run < Math.max(3, Math.ceil(runs / 2)); run += 1) {
    await last.context.close();
    last = await coldPage(browser, null);
    await visit(last.page, url, starts);
  }
  const { page } = last;
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) times.push(await page.evaluate(calibrate));
  const units = await page.evaluate(async () => {
    const view = (await (await fetch('sample/first-view.json')).json()) as {
      answers: Record<string, { rowId?: string }[]>;
    };
    return Object.values(view.answers).flatMap((rows) => rows.map(({ rowId }) => rowId ?? ''));
  });
  const known = [...new Set(units)].filter((id) => id !== '');
  // The checks of Mutu data are made ahead, a few to a question; the answers would wait behind them.
  await page.waitForFunction(
    () => performance.getEntriesByName('tepat quality').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  const filters = await measureFilters(page, filterChanges(Math.max(20, runs * 10), known));
  const candidates = await measureCandidates(page, drawn(posts, Math.max(10, runs * 3)));
  await last.context.close();
  return {
    yardstick: { name: 'browser/calibration', times },
    measures: [
      { name: 'browser/engine-fetch-and-start', times: starts.engine },
      { name: 'browser/city-load', times: starts.city },
      { name: 'browser/engine-ready-to-live-heatmap', times: starts.live },
      ...filters,
      ...candidates,
    ],
  };
}
