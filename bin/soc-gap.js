#!/usr/bin/env node
const { main, nodeHost } = require('../dist/main.js');

main(process.argv.slice(2), nodeHost(require('node:path').dirname(__dirname))).then((code) => {
  process.exitCode = code;
});
