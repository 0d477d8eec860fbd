import '#ui/mantine.css';
import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { useSession } from '#session/engine.ts';
import { markShown } from '#session/first-paint.ts';
import { followClearing } from '#session/keep-cleared.ts';
import { followScenarios } from '#session/scenarios-keep.ts';
import { startWithSample } from '#session/sample.ts';
import { timed } from '#session/timing.ts';
import { savedLanguage, startWords } from '#words/i18n.ts';
import { App } from './App.tsx';
import { fetchRest } from './fetch-rest.ts';
import { calm, idle } from './idle.ts';
import { makeHashRouter } from './router.ts';

/** Starts the page: the data is fetched while the words and the first view are put on screen. */
export async function startApp(): Promise<void> {
  followClearing();
  followScenarios();
  const started = startWithSample();
  const language = savedLanguage();
  await startWords(language).catch(() => undefined);
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no element #root');
  const router = makeHashRouter();
  createRoot(place).render(<App router={router} />);
  void firstFigures().then(markShown);
  await started;
  await timed('rest', () => fetchRest(router));
  const { makeChecksAhead } = await import('#session/use-quality.ts');
  makeChecksAhead(calm);
}

/** Resolves when the first figures are there, with what draws them, and have been drawn. */
async function firstFigures(): Promise<void> {
  const known = new Promise<void>((resolve) => {
    if (useSession.getState().dataset !== null) resolve();
    const forget = useSession.subscribe(({ dataset }) => {
      if (dataset === null) return;
      forget();
      resolve();
    });
  });
  const drawn = import('#charts/echarts.ts').catch(() => undefined);
  await Promise.all([known, drawn]);
  await idle();
}
