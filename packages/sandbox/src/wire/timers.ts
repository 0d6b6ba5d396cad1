/** What a timer's host call fails with when its session was closed: nobody needs to hear of it. */
export const SESSION_CLOSED = "The session was closed.";
