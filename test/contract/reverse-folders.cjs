// Loaded before the program: every folder is listed backwards, and at the end the number of listings goes to a file.
const fs = require('node:fs');

let count = 0;
const backwards = (entries) => {
  count += 1;
  return Array.isArray(entries) ? [...entries].reverse() : entries;
};

const { readdirSync, readdir } = fs;
fs.readdirSync = (...args) => backwards(readdirSync.apply(fs, args));
fs.readdir = (...args) => {
  const done = args.pop();
  readdir.call(fs, ...args, (error, entries) => done(error, backwards(entries)));
};
const { readdir: listed } = fs.promises;
fs.promises.readdir = async (...args) => backwards(await listed.apply(fs.promises, args));
process.on('exit', () => fs.writeFileSync(process.env.LISTINGS, String(count)));
