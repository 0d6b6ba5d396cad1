import { page, use } from "heddle";
import { Avatar, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { AvatarTrial } from "../state/trials/avatar";

export default page({
  title: "Avatar",
  description: "A person's picture in a circle, or their initials while there is none.",
}, () => {
  const trial = use(AvatarTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Avatar"
        section="Media"
        help="A person's picture in a circle, or their initials while there is none."
      />
      <Specimen>
        <Avatar name="Ada Lovelace" onClick={() => trial.tell("onClick")} />
      </Specimen>
      <SourceCode code={"<Avatar name=\"Ada Lovelace\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="24, 40 or 64 pixels.">
        <Variant name="sm">
          <Avatar name="Ada Lovelace" size="sm" />
        </Variant>
        <Variant name="md">
          <Avatar name="Ada Lovelace" size="md" />
        </Variant>
        <Variant name="lg">
          <Avatar name="Ada Lovelace" size="lg" />
        </Variant>
      </Variants>
      <Variants
        title="Shape"
        help="A circle for people; a square with soft corners for teams and things."
      >
        <Variant name="circle">
          <Avatar name="Ada Lovelace" shape="circle" />
        </Variant>
        <Variant name="square">
          <Avatar name="Ada Lovelace" shape="square" />
        </Variant>
      </Variants>
      <Variants title="Colour" help="Of the initials, where there is no picture.">
        <Variant name="neutral">
          <Avatar name="Ada Lovelace" color="neutral" />
        </Variant>
        <Variant name="accent">
          <Avatar name="Ada Lovelace" color="accent" />
        </Variant>
        <Variant name="secondary">
          <Avatar name="Ada Lovelace" color="secondary" />
        </Variant>
        <Variant name="good">
          <Avatar name="Ada Lovelace" color="good" />
        </Variant>
        <Variant name="warn">
          <Avatar name="Ada Lovelace" color="warn" />
        </Variant>
        <Variant name="bad">
          <Avatar name="Ada Lovelace" color="bad" />
        </Variant>
      </Variants>
      <Neighbours
        previous="Icon"
        previousPath="/icon"
        next="Avatar group"
        nextPath="/avatar-group"
      />
    </VStack>
  );
});
