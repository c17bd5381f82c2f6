// Every command of the product, carried through on the page by its people, from the composer to the result they read: on a phone.

import { performAllAt } from './plays/perform-all.ts';

performAllAt(390);
