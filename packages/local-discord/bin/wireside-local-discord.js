#!/usr/bin/env node
// Here before the build is: npm links only programs that exist when it installs.
import '../dist/cli.js';
