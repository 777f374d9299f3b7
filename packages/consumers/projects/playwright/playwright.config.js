import { defineConfig } from "@playwright/test";

export default defineConfig({
  workers: 1,
  use: { launchOptions: { executablePath: process.env.CHROMIUM } },
});
