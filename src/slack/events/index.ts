// Every event that the app listens to, named as the manifest subscribes to it.
import type { EventHandler } from '../handlers.ts';
import { appHomeOpened } from './app-home-opened.ts';
import { appMention } from './app-mention.ts';
import { directMessage } from './direct-message.ts';

export const events: readonly EventHandler[] = [appHomeOpened, appMention, directMessage];
