// How `changeset version` writes a changelog: the sentence of each changeset and nothing else. All packages bear one version, so
// that a list of the dependencies that have a new one would say the same in each changelog.
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.trim()}`,
  getDependencyReleaseLine: async () => "",
};
