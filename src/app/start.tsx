import '#ui/mantine.css';
import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { startWithSample } from '#session/sample.ts';
import { savedLanguage, startWords } from '#words/i18n.ts';
import { App } from './App.tsx';
import { makeHashRouter } from './router.ts';

/** Starts the page: the data is fetched while the words and the first view are put on screen. */
export async function startApp(): Promise<void> {
  const started = startWithSample();
  const language = savedLanguage();
  await startWords(language).catch(() => undefined);
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no element #root');
  createRoot(place).render(<App router={makeHashRouter()} />);
  await started;
}
