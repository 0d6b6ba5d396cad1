import { manifests } from "@heddle/components/manifests";
import type { ManifestRegistry } from "@heddle/schema";

/** Heddle's own components: their names are taken in every app. */
export const allComponents: ManifestRegistry = manifests;
