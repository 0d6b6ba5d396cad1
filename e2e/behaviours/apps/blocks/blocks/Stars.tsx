import { block } from "heddle";
import { Button, HStack } from "heddle/components";

export default block<{
  onRate?: (stars: number) => void;
}>(({ onRate }) => {
  return (
    <HStack>
      {[1, 2, 3].map((star) => (
        <Button key={star} onClick={() => onRate?.(star)}>{`Rate ${star}`}</Button>
      ))}
    </HStack>
  );
});
