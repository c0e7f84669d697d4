// The names of what the preload script and the shell say to each other. Each has one meaning and one direction.

/** Window → shell: asks for the port of the contract, which comes back under the same name. */
export const connectChannel = "rehearse:connect";
/** Window → shell, answered: the dialog for a space's file. */
export const chooseSpaceChannel = "rehearse:choose-space";
/** Shell → window: a command of the menu. */
export const menuChannel = "rehearse:menu";
