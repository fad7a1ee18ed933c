/** Ends a run with one plain line: how many tests passed, failed and were skipped. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    console.log(
      `${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`,
    );
  }
};
