console.log('Nothing to start yet.');
