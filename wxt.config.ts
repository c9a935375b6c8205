import { defineConfig } from 'wxt';
import { characterMaps } from './scripts/character-maps.ts';
import { seedModules } from './scripts/seed-modules.ts';

// Nothing but our own files: no page content is ever loaded, run or sent from the panel.
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  // Pictures that the reviewer took, out of the extension's own database.
  "img-src 'self' blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  // The judge's worker in parts, so that what is rarely needed is loaded when it is.
  vite: () => ({ plugins: [seedModules()], worker: { format: 'es', plugins: () => [seedModules(), characterMaps()] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: browser === 'firefox' ? PERMISSIONS : ['sidePanel', ...PERMISSIONS],
    optional_permissions: ['webRequest'],
    optional_host_permissions: ['*://*.gov.cn/*'],
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_action__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+Z' } } },
    ...(browser === 'firefox' ? FIREFOX : { minimum_chrome_version: '116' }),
  }),
});

const PERMISSIONS = ['scripting', 'activeTab', 'storage'];

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'zwgk-audit@zwgk-audit.example',
      // The first with the CSS Custom Highlight API.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};
