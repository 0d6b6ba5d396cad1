import { page, use } from "heddle";
import { Link, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { LinkTrial } from "../state/trials/link";

export default page({
  title: "Link",
  description: "Leads to another page of the app, or elsewhere.",
}, () => {
  const trial = use(LinkTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Link"
        section="Text"
        help="Leads to another page of the app, or elsewhere."
      />
      <Specimen>
        <Link href="/" onClick={() => trial.tell("onClick")}>Link</Link>
      </Specimen>
      <SourceCode code={"<Link href=\"/\">Link</Link>"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="default">
          <Link href="/" color="default">Link</Link>
        </Variant>
        <Variant name="muted">
          <Link href="/" color="muted">Link</Link>
        </Variant>
        <Variant name="neutral">
          <Link href="/" color="neutral">Link</Link>
        </Variant>
        <Variant name="accent">
          <Link href="/" color="accent">Link</Link>
        </Variant>
        <Variant name="secondary">
          <Link href="/" color="secondary">Link</Link>
        </Variant>
        <Variant name="good">
          <Link href="/" color="good">Link</Link>
        </Variant>
        <Variant name="warn">
          <Link href="/" color="warn">Link</Link>
        </Variant>
        <Variant name="bad">
          <Link href="/" color="bad">Link</Link>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="new tab">
          <Link href="/" newTab>Link</Link>
        </Variant>
      </Variants>
      <Neighbours previous="Code" previousPath="/code" next="Keys" nextPath="/kbd" />
    </VStack>
  );
});
