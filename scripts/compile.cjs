// node scripts/compile.cjs DIST: loads DIST/main.js and keeps beside it what V8 compiled. Without a configuration the bot loads, says
// so and ends.
'use strict';
const { writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const folder = resolve(process.argv[2]);
exports.keep = (data) => writeFileSync(join(folder, 'bot.v8'), data);
require(join(folder, 'main.js'));
