import { createContext, useContext } from "react";

/** True on the editor's canvas in edit mode: what is hidden until someone acts must be there to be filled. */
export const EditingContext = createContext(false);

export function useEditing(): boolean {
  return useContext(EditingContext);
}
