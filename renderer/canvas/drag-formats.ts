// The kinds of things that can be dropped on a +, as the browser's drag and drop names them.

/** Dragged from the picker; its value is a StepType. */
export const newStepType = "application/x-rehearse-step";

/** A step of the same canvas; its value is a StepId. */
export const movedStepType = "application/x-rehearse-moved-step";
