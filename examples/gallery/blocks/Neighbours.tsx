import { block } from "heddle";
import { HStack, Link } from "heddle/components";

export default block<{
  previous?: string;
  previousPath?: string;
  next?: string;
  nextPath?: string;
}>(({ previous, previousPath, next, nextPath }) => {
  return (
    <HStack justify="between" as="nav" className="border-t border-line pt-6">
      {previous && <Link href={previousPath} icon="arrow-left">{previous}</Link>}
      {next && (
        <Link href={nextPath} icon="arrow-right" className="ms-auto flex-row-reverse">{next}</Link>
      )}
    </HStack>
  );
});
