// What comes with the product: its policy pack and its Slack manifest.
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export const SHIPPED_PACK = join(ROOT, 'policies', 'ndex');
export const MANIFEST = join(ROOT, 'manifest.yml');
