/** Told to a form's element when the server found fields invalid; `detail` is messages by the field's name. */
export const FORM_INVALID = "heddle:invalid";
