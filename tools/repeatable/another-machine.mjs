// Loaded before a build by NODE_OPTIONS=--import: another day, and folders listed the other way round, as another machine may.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const later = 40 * 24 * 60 * 60 * 1000;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parameters) {
    super(...(parameters.length === 0 ? [RealDate.now() + later] : parameters));
  }

  static now() {
    return RealDate.now() + later;
  }
};

const { readdir, readdirSync, promises } = fs;
const readdirLater = promises.readdir;
fs.readdirSync = (...parameters) => readdirSync(...parameters).reverse();
fs.readdir = (...parameters) => {
  const done = parameters.pop();
  readdir(...parameters, (error, entries) => done(error, entries?.reverse()));
};
promises.readdir = async (...parameters) => (await readdirLater(...parameters)).reverse();
syncBuiltinESMExports();
