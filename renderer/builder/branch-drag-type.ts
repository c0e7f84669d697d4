// What a dragged branch is called while it is dragged, so that nothing else takes it.

export const branchDragType = "application/x-rehearse-branch";
