import { page, use } from "heddle";
import { IconButton, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { IconButtonTrial } from "../state/trials/icon-button";

export default page({
  title: "Icon button",
  description: "A button that is an icon. Its label is read by screen readers and shown when the pointer rests on it.",
}, () => {
  const trial = use(IconButtonTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Icon button"
        section="Controls"
        help="A button that is an icon. Its label is read by screen readers and shown when the pointer rests on it."
      />
      <Specimen>
        <IconButton
          bind={trial.pressed}
          icon="star"
          label="Add to favourites"
          variant="outline"
          onClick={() => trial.tell("onClick")}
          onToggle={(payload) => trial.tell("onToggle", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<IconButton icon=\"star\" label=\"Add to favourites\" variant=\"outline\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Variant" help="Ghost in toolbars and lists; solid for the one main action.">
        <Variant name="solid">
          <IconButton icon="star" label="Add to favourites" variant="solid" />
        </Variant>
        <Variant name="soft">
          <IconButton icon="star" label="Add to favourites" variant="soft" />
        </Variant>
        <Variant name="outline">
          <IconButton icon="star" label="Add to favourites" variant="outline" />
        </Variant>
        <Variant name="ghost">
          <IconButton icon="star" label="Add to favourites" variant="ghost" />
        </Variant>
        <Variant name="link">
          <IconButton icon="star" label="Add to favourites" variant="link" />
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; bad for what deletes.">
        <Variant name="neutral">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="neutral" />
        </Variant>
        <Variant name="accent">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="accent" />
        </Variant>
        <Variant name="secondary">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="secondary" />
        </Variant>
        <Variant name="good">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="good" />
        </Variant>
        <Variant name="warn">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="warn" />
        </Variant>
        <Variant name="bad">
          <IconButton icon="star" label="Add to favourites" variant="outline" color="bad" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <IconButton icon="star" label="Add to favourites" variant="outline" size="sm" />
        </Variant>
        <Variant name="md">
          <IconButton icon="star" label="Add to favourites" variant="outline" size="md" />
        </Variant>
        <Variant name="lg">
          <IconButton icon="star" label="Add to favourites" variant="outline" size="lg" />
        </Variant>
      </Variants>
      <Variants title="Shape" help="A square with the theme's corners, or a circle.">
        <Variant name="square">
          <IconButton icon="star" label="Add to favourites" variant="outline" shape="square" />
        </Variant>
        <Variant name="round">
          <IconButton icon="star" label="Add to favourites" variant="outline" shape="round" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="not show hint">
          <IconButton icon="star" label="Add to favourites" showHint={false} variant="outline" />
        </Variant>
        <Variant name="toggles">
          <IconButton icon="star" label="Add to favourites" toggles variant="outline" />
        </Variant>
        <Variant name="loading">
          <IconButton icon="star" label="Add to favourites" variant="outline" loading />
        </Variant>
        <Variant name="disabled">
          <IconButton icon="star" label="Add to favourites" variant="outline" disabled />
        </Variant>
      </Variants>
      <Neighbours previous="Button" previousPath="/button" next="Input" nextPath="/input" />
    </VStack>
  );
});
