// Learns the ways of asking in a thread of its own: it takes seconds, and Slack waits for three.
import { parentPort, workerData } from 'node:worker_threads';
import { learn } from '../ask/learn.ts';
import { encodeLearned } from '../ask/trained-file.ts';
import { readAskFiles } from '../packs/read-ask-corpus.ts';

parentPort?.postMessage(encodeLearned(learn(readAskFiles(String(workerData)))));
