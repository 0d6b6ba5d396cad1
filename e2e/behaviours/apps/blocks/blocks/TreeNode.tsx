import { block, type Children, use } from "heddle";
import { Box, Button, HStack, Text } from "heddle/components";
import TreeNode from "./TreeNode";
import { Forest } from "../state/forest";
import type { Branch } from "../state/forest";

export default block<{
  branch: Branch;
  depth?: number;
  onPick?: (id: number, label: string) => void;
  children?: Children;
}>(({ branch, depth = 0, onPick, children }) => {
  const forest = use(Forest);
  return (
    <Box className="pl-4">
      <HStack id={`branch-${branch.id}`}>
        <Text>{`${depth} ${branch.label}`}</Text>
        <Button onClick={() => onPick?.(branch.id, branch.label)}>{`Pick ${branch.label}`}</Button>
        <Button onClick={() => forest.grow(branch)}>{`Grow ${branch.label}`}</Button>
        <Button onClick={() => forest.rename(branch)}>{`Rename ${branch.label}`}</Button>
        {children}
      </HStack>
      {branch.children.map((child) => (
        <TreeNode key={child.id} branch={child} depth={depth + 1} onPick={onPick}>
          {children}
        </TreeNode>
      ))}
    </Box>
  );
});
