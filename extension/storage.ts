import { bytesToHex } from '@noble/hashes/utils.js';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

// Everything that the extension keeps, all of it on this machine. A new shape is a new version with its migration here.

const settingsItem = storage.defineItem<Settings>('local:settings', { version: 1, fallback: DEFAULT_SETTINGS });

/** Key of the one-way hash of personal data: random, made once, never leaves this machine. Hex, 32 bytes. */
const secretKeyItem = storage.defineItem<string>('local:secretKey', {
  version: 1,
  init: () => bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
});

export async function loadSettings(): Promise<Settings> {
  return readSettings(await settingsItem.getValue());
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settingsItem.setValue({ ...(await loadSettings()), ...change });
}

/** Calls back when another panel changed the settings; returns the end of it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return settingsItem.watch((value) => onChange(readSettings(value)));
}

export async function loadSecretKey(): Promise<string> {
  const key = await secretKeyItem.getValue();
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  const fresh = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  await secretKeyItem.setValue(fresh);
  return fresh;
}
