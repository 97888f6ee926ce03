import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../support/chromium';

/** A real Chromium, without a profile: every sidebar gets a context of its own. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args] });
}
