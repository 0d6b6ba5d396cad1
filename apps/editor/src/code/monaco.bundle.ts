/** What the Monaco bundle holds: the editor with all its features, and TypeScript. Built by build/monaco.mjs, loaded by monaco.ts. */

import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/typescript/register";

export * from "monaco-editor/editor";
export * as typescript from "monaco-editor/languages/features/typescript/register";
