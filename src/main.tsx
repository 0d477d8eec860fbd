// First, so that no library writes into the page before the policy stands.
import '#app/trusted-types.ts';
import { startApp } from '#app/start.tsx';

void startApp();
