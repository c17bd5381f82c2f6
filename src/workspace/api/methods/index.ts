// The Web API methods that the workspace knows, by name.

import type { Method } from '../method.ts';
import { appsMethods } from './apps.ts';
import { authMethods } from './auth.ts';
import { chatMethods } from './chat.ts';
import { conversationsMethods } from './conversations.ts';
import { filesMethods } from './files.ts';
import { usersMethods } from './users.ts';
import { viewsMethods } from './views.ts';

export const methods: ReadonlyMap<string, Method> = new Map([
  ...appsMethods,
  ...authMethods,
  ...chatMethods,
  ...conversationsMethods,
  ...filesMethods,
  ...usersMethods,
  ...viewsMethods,
]);
