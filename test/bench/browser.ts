import type { Server } from 'node:http';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createStaticServer, listen } from '#cli/static-server.ts';
import { findChromium } from '#test/support/chromium.ts';

/** The built site on a port of its own and a browser to look at it. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly version: string;
  close(): Promise<void>;
}

export async function openSite(dist: string): Promise<Site> {
  const server: Server = createStaticServer(dist);
  const url = `http://127.0.0.1:${await listen(server, 0)}/`;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  };
  return { url, browser, version: browser.version(), close };
}

/** How the network is slowed down: bits a second each way and milliseconds of latency. */
export interface Network {
  readonly bits: number;
  readonly latency: number;
}

/** A page with an empty cache, at the size of a laptop, behind a network as slow as told. */
export async function coldPage(
  browser: Browser,
  network: Network | null,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  if (network !== null) {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.bits / 8,
      uploadThroughput: network.bits / 8,
    });
  }
  return { context, page };
}
